// SPDX-License-Identifier: MIT
package org.butlervo.install;

import java.util.List;
import java.util.Map;

/** A YAML document, walked by keys and positions. */
record Tree(Object node) {
    /** What stands there; fails where nothing does. */
    Object at(Object... path) {
        Object here = node;
        for (Object step : path) {
            Object next = here instanceof List<?> list ? list.get((Integer) step) : ((Map<?, ?>) here).get(step);
            if (next == null) {
                throw new AssertionError(step + " is missing in " + here);
            }
            here = next;
        }
        return here;
    }

    Tree tree(Object... path) {
        return new Tree(at(path));
    }
}
