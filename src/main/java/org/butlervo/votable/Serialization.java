// SPDX-License-Identifier: MIT
package org.butlervo.votable;

/** How the rows stand in a VOTable (VOTable 1.4 section 5). */
public enum Serialization {
    /** XML elements, readable by people. */
    TABLEDATA,
    /** Binary rows with null flags, in base64. */
    BINARY2
}
