// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/** The union of the regions of a query, made for testing many stored regions against many query regions. */
public interface SkyArea {}
