// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.butlervo.sky.BoundingCircle;
import org.butlervo.sky.Box;
import org.butlervo.sky.Circle;
import org.butlervo.sky.ConvexPolygon;
import org.butlervo.sky.Htm;
import org.butlervo.sky.PixelRanges;
import org.butlervo.sky.Region;
import org.butlervo.sky.RegionCodec;
import org.butlervo.sky.RegionText;
import org.butlervo.sky.SimplePolygon;
import org.butlervo.sky.SkyArea;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a row costs: decoding its region, testing it, describing it. Detectors of 0.23° within a degree of the query. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OverlapBenchmark {
    private static final int SIZE = 1024;

    private final List<ConvexPolygon> detectors = detectors();
    private final List<byte[]> encoded =
            detectors.stream().map(RegionCodec::encode).toList();
    private final List<String> base64 =
            detectors.stream().map(RegionCodec::encodeBase64).toList();
    private final SkyArea circle = SkyArea.of(List.of(Circle.ofDegrees(53, -28, 0.5)));
    private final SkyArea box = SkyArea.of(List.of(Box.ofDegrees(52.5, 53.5, -28.5, -27.5)));
    private final SkyArea convex =
            SkyArea.of(List.of(SimplePolygon.ofDegrees(52.5, -28.5, 53.5, -28.5, 53.5, -27.5, 52.5, -27.5)));
    private final SkyArea concave =
            SkyArea.of(List.of(SimplePolygon.ofDegrees(52, -29, 54, -29, 54, -28.8, 52.3, -28.8, 52.3, -27, 52, -27)));
    private final SkyArea tenThousand = SkyArea.of(tenThousandCircles());
    private int next;

    private static List<ConvexPolygon> detectors() {
        Random random = new Random(1);
        List<ConvexPolygon> detectors = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            double ra = 53 + 2.4 * (random.nextDouble() - 0.5);
            double dec = -28 + 2 * (random.nextDouble() - 0.5);
            double half = 0.115;
            double wide = half / Math.cos(Math.toRadians(dec));
            detectors.add(ConvexPolygon.ofDegrees(
                    ra - wide, dec - half, ra + wide, dec - half, ra + wide, dec + half, ra - wide, dec + half));
        }
        return detectors;
    }

    private static List<Region> tenThousandCircles() {
        Random random = new Random(2);
        List<Region> circles = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            circles.add(Circle.ofDegrees(48 + 10 * random.nextDouble(), -33 + 10 * random.nextDouble(), 0.01));
        }
        return circles;
    }

    private int step() {
        next = (next + 1) & (SIZE - 1);
        return next;
    }

    @Benchmark
    public Region decodeBytes() {
        return RegionCodec.decode(encoded.get(step()));
    }

    @Benchmark
    public Region decodeText() {
        return RegionCodec.decodeBase64(base64.get(step()));
    }

    @Benchmark
    public boolean decodeAndTestCircle() {
        return circle.overlaps(RegionCodec.decodeBase64(base64.get(step())));
    }

    @Benchmark
    public boolean testCircle() {
        return circle.overlaps(detectors.get(step()));
    }

    @Benchmark
    public boolean testBox() {
        return box.overlaps(detectors.get(step()));
    }

    @Benchmark
    public boolean testConvexPolygon() {
        return convex.overlaps(detectors.get(step()));
    }

    @Benchmark
    public boolean testConcavePolygon() {
        return concave.overlaps(detectors.get(step()));
    }

    @Benchmark
    public boolean testTenThousandCircles() {
        return tenThousand.overlaps(detectors.get(step()));
    }

    @Benchmark
    public String text() {
        return RegionText.stcs(detectors.get(step()));
    }

    @Benchmark
    public BoundingCircle boundingCircle() {
        return BoundingCircle.of(detectors.get(step()));
    }

    @Benchmark
    public PixelRanges pixelsOfDetector() {
        return Htm.envelope(detectors.get(step()), 7);
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public PixelRanges pixelsOfTenThousandCircles() {
        return Htm.envelope(tenThousand, 7, 500);
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public SkyArea makeTenThousandCircles() {
        return SkyArea.of(tenThousandCircles());
    }
}
