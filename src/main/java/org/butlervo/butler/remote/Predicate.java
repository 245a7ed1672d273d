// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/** A leaf of a condition in the Butler server's query language. */
sealed interface Predicate {
    JsonObject json();

    /** How two expressions are compared. */
    enum Operator {
        EQUAL("=="),
        AT_LEAST(">="),
        AT_MOST("<="),
        OVERLAPS("overlaps");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }
    }

    record Comparison(Expression a, Operator operator, Expression b) implements Predicate {
        @Override
        public JsonObject json() {
            return Json.createObjectBuilder()
                    .add("predicate_type", "comparison")
                    .add("a", a.json())
                    .add("b", b.json())
                    .add("operator", operator.symbol)
                    .build();
        }
    }

    /** The member is one of the literals, of which there is at least one. */
    record InContainer(Expression member, List<? extends Expression> container) implements Predicate {
        public InContainer {
            container = List.copyOf(container);
            if (container.isEmpty()) {
                throw new IllegalArgumentException("nothing is in an empty container");
            }
        }

        @Override
        public JsonObject json() {
            JsonArrayBuilder literals = Json.createArrayBuilder();
            container.forEach(literal -> literals.add(literal.json()));
            return Json.createObjectBuilder()
                    .add("predicate_type", "in_container")
                    .add("member", member.json())
                    .add("container", literals)
                    .build();
        }
    }
}
