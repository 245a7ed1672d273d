// SPDX-License-Identifier: MIT
/**
 * VOSI 1.1: the JAXB model and the content of availability and capabilities.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.vosi;
