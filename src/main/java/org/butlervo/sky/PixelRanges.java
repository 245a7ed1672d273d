// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A set of pixel numbers as ascending half-open ranges [begin, end) that neither overlap nor adjoin. Immutable and thread-safe. */
public final class PixelRanges {
    public static final PixelRanges EMPTY = new PixelRanges(new long[0], new long[0]);

    private final long[] begins;
    private final long[] ends;

    private PixelRanges(long[] begins, long[] ends) {
        this.begins = begins;
        this.ends = ends;
    }

    /**
     * The union of ranges in any order.
     *
     * @param begins first pixel of each range
     * @param ends pixel after the last one of each range
     * @throws IllegalArgumentException where a range is empty or reversed, or the lengths differ
     */
    public static PixelRanges of(long[] begins, long[] ends) {
        if (begins.length != ends.length) {
            throw new IllegalArgumentException(begins.length + " beginnings, but " + ends.length + " ends");
        }
        List<Range> ranges = new ArrayList<>(begins.length);
        for (int i = 0; i < begins.length; i++) {
            ranges.add(new Range(begins[i], ends[i]));
        }
        return of(ranges);
    }

    static PixelRanges of(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingLong(Range::begin));
        long[] begins = new long[sorted.size()];
        long[] ends = new long[sorted.size()];
        int size = 0;
        for (Range range : sorted) {
            if (size > 0 && range.begin <= ends[size - 1]) {
                ends[size - 1] = Math.max(ends[size - 1], range.end);
            } else {
                begins[size] = range.begin;
                ends[size++] = range.end;
            }
        }
        return new PixelRanges(Arrays.copyOf(begins, size), Arrays.copyOf(ends, size));
    }

    /** The number of ranges. */
    public int size() {
        return begins.length;
    }

    public boolean isEmpty() {
        return begins.length == 0;
    }

    /** The first pixel of a range. */
    public long begin(int index) {
        return begins[index];
    }

    /** The pixel after the last one of a range. */
    public long end(int index) {
        return ends[index];
    }

    /** The first pixels of all ranges, ascending. */
    public long[] begins() {
        return begins.clone();
    }

    /** The pixels after the last ones of all ranges, ascending. */
    public long[] ends() {
        return ends.clone();
    }

    /** How many pixels belong to this set. */
    public long pixelCount() {
        long count = 0;
        for (int i = 0; i < begins.length; i++) {
            count += ends[i] - begins[i];
        }
        return count;
    }

    public boolean contains(long pixel) {
        int place = Arrays.binarySearch(begins, pixel);
        return place >= 0 || (place < -1 && pixel < ends[-place - 2]);
    }

    public PixelRanges union(PixelRanges other) {
        List<Range> all = new ArrayList<>(toList());
        all.addAll(other.toList());
        return of(all);
    }

    /** The pixels that belong to both sets. */
    public PixelRanges intersection(PixelRanges other) {
        List<Range> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < size() && j < other.size()) {
            long begin = Math.max(begins[i], other.begins[j]);
            long end = Math.min(ends[i], other.ends[j]);
            if (begin < end) {
                common.add(new Range(begin, end));
            }
            if (ends[i] < other.ends[j]) {
                i++;
            } else {
                j++;
            }
        }
        return of(common);
    }

    /** The pixels with lower numbers than the given one. */
    public PixelRanges before(long pixel) {
        return isEmpty() || begins[0] >= pixel ? EMPTY : intersection(of(new long[] {begins[0]}, new long[] {pixel}));
    }

    /**
     * This set cut into slices, ascending.
     *
     * @param first pixels of the first slice, at most
     * @param growth how many times more each slice may have than the one before
     * @throws IllegalArgumentException for less than one pixel or growth
     */
    public List<PixelRanges> slices(long first, int growth) {
        if (first < 1 || growth < 1) {
            throw new IllegalArgumentException("slices of " + first + " pixels, growing " + growth + " times");
        }
        List<PixelRanges> slices = new ArrayList<>();
        List<Range> slice = new ArrayList<>();
        long size = first;
        long left = size;
        for (Range range : toList()) {
            long begin = range.begin;
            while (begin < range.end) {
                long end = Math.min(range.end, begin + left);
                slice.add(new Range(begin, end));
                left -= end - begin;
                begin = end;
                if (left == 0) {
                    slices.add(of(slice));
                    slice = new ArrayList<>();
                    size *= growth;
                    left = size;
                }
            }
        }
        if (!slice.isEmpty()) {
            slices.add(of(slice));
        }
        return slices;
    }

    /**
     * This set, or a larger one of at most so many ranges: the narrowest gaps are filled.
     *
     * @throws IllegalArgumentException for less than one range
     */
    public PixelRanges coarsened(int maxRanges) {
        if (maxRanges < 1) {
            throw new IllegalArgumentException("at most " + maxRanges + " ranges; accepted: 1 or more");
        }
        if (size() <= maxRanges) {
            return this;
        }
        long[] gaps = new long[size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = begins[i + 1] - ends[i];
        }
        Arrays.sort(gaps);
        long threshold = gaps[gaps.length - maxRanges];
        long wider = Arrays.stream(gaps).filter(gap -> gap > threshold).count();
        return withoutNarrowGaps(threshold, maxRanges - 1 - wider);
    }

    /** Keeps the gaps wider than the threshold, and so many that are just as wide. */
    private PixelRanges withoutNarrowGaps(long threshold, long equalOnes) {
        List<Range> kept = new ArrayList<>();
        long begin = begins[0];
        long allowed = equalOnes;
        for (int i = 1; i < size(); i++) {
            long gap = begins[i] - ends[i - 1];
            if (gap > threshold || (gap == threshold && allowed-- > 0)) {
                kept.add(new Range(begin, ends[i - 1]));
                begin = begins[i];
            }
        }
        kept.add(new Range(begin, ends[size() - 1]));
        return of(kept);
    }

    private List<Range> toList() {
        List<Range> ranges = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            ranges.add(new Range(begins[i], ends[i]));
        }
        return ranges;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PixelRanges that
                && Arrays.equals(begins, that.begins)
                && Arrays.equals(ends, that.ends);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(begins) + Arrays.hashCode(ends);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size(); i++) {
            text.append(i == 0 ? "[" : " [")
                    .append(begins[i])
                    .append(',')
                    .append(ends[i])
                    .append(')');
        }
        return text.toString();
    }

    /** Pixels from begin to end, end excluded. */
    record Range(long begin, long end) {
        Range {
            if (begin >= end) {
                throw new IllegalArgumentException("no range of pixels: [" + begin + ", " + end + ")");
            }
        }
    }
}
