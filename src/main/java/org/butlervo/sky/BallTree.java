// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Things with their balls, halved again and again along the axis on which they spread most, so that the few near a given ball are found without
 * looking at the rest.
 *
 * @param <T> the things
 */
final class BallTree<T> {
    private static final int LEAF_SIZE = 4;

    private final Ball ball;
    private final List<Entry<T>> leaves;
    private final List<BallTree<T>> halves;

    private BallTree(List<Entry<T>> entries) {
        this.ball = entries.stream().map(Entry::ball).reduce(Ball::enclosing).orElse(Ball.NOWHERE);
        if (entries.size() <= LEAF_SIZE) {
            this.leaves = List.copyOf(entries);
            this.halves = List.of();
        } else {
            List<Entry<T>> sorted = new ArrayList<>(entries);
            sorted.sort(alongWidestAxis(entries));
            int middle = sorted.size() / 2;
            this.leaves = List.of();
            this.halves = List.of(
                    new BallTree<>(sorted.subList(0, middle)), new BallTree<>(sorted.subList(middle, sorted.size())));
        }
    }

    static <T> BallTree<T> of(List<T> things, Function<? super T, Ball> ball) {
        return new BallTree<>(things.stream()
                .map(thing -> new Entry<T>(ball.apply(thing), thing))
                .toList());
    }

    /** Whether the condition holds for one of the things whose ball meets the given one. */
    boolean anyNear(Ball probe, Predicate<? super T> condition) {
        if (!ball.meets(probe)) {
            return false;
        }
        for (int i = 0; i < leaves.size(); i++) {
            Entry<T> leaf = leaves.get(i);
            if (leaf.ball.meets(probe) && condition.test(leaf.thing)) {
                return true;
            }
        }
        for (int i = 0; i < halves.size(); i++) {
            if (halves.get(i).anyNear(probe, condition)) {
                return true;
            }
        }
        return false;
    }

    private static <T> Comparator<Entry<T>> alongWidestAxis(List<Entry<T>> entries) {
        List<Comparator<Entry<T>>> axes = List.of(
                Comparator.comparingDouble(entry -> entry.ball.x()),
                Comparator.comparingDouble(entry -> entry.ball.y()),
                Comparator.comparingDouble(entry -> entry.ball.z()));
        double[] widths = {width(entries, Ball::x), width(entries, Ball::y), width(entries, Ball::z)};
        int widest = 0;
        for (int axis = 1; axis < widths.length; axis++) {
            widest = widths[axis] > widths[widest] ? axis : widest;
        }
        return axes.get(widest);
    }

    private static <T> double width(List<Entry<T>> entries, Function<Ball, Double> coordinate) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Entry<T> entry : entries) {
            double value = coordinate.apply(entry.ball);
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }

    private record Entry<T>(Ball ball, T thing) {}
}
