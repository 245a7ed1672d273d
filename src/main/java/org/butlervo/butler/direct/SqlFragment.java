// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A piece of SQL with the values bound to its question marks, in order. Text is made of constants and of names checked against the registry's
 * own metadata; whatever comes from a client is a bind.
 *
 * @param text SQL
 * @param binds one per question mark
 */
record SqlFragment(String text, List<Bind> binds) {
    static final SqlFragment EMPTY = new SqlFragment("", List.of());

    SqlFragment {
        binds = List.copyOf(binds);
    }

    static SqlFragment of(String text, Bind... binds) {
        return new SqlFragment(text, List.of(binds));
    }

    /** This and then the other, parted by one blank. */
    SqlFragment then(SqlFragment other) {
        List<Bind> all = new ArrayList<>(binds);
        all.addAll(other.binds);
        return new SqlFragment((text + " " + other.text).strip(), all);
    }

    SqlFragment then(String moreText) {
        return then(of(moreText));
    }

    /** The pieces with the word between them, in parentheses. */
    static SqlFragment joined(String word, Collection<SqlFragment> pieces) {
        List<Bind> all = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (SqlFragment piece : pieces) {
            texts.add(piece.text);
            all.addAll(piece.binds);
        }
        return new SqlFragment("(" + String.join(" " + word + " ", texts) + ")", all);
    }
}
