// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

/** Leave to go on, given back by closing it; closing it again changes nothing. */
@FunctionalInterface
public interface Permit extends AutoCloseable {
    @Override
    void close();
}
