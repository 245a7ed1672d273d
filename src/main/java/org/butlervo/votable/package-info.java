// SPDX-License-Identifier: MIT
/**
 * VOTable 1.4: the JAXB model of the document around the rows and the streaming encoders of the rows.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.votable;
