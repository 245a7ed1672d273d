// SPDX-License-Identifier: MIT
/**
 * Points, angles and regions on the sphere (ICRS): exact overlap, HTM pixels, the codec of Butler's region bytes
 * and the text of regions. Angles carry their unit in type or name; regions are closed sets.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.sky;
