// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.butlervo.butler.Constraint;
import org.butlervo.butler.DimensionElement;
import org.butlervo.sky.Htm;
import org.butlervo.sky.PixelRanges;
import org.butlervo.sky.SkyArea;

/**
 * Decides where each search begins: where it is narrowest. That is at the wanted IDs, else at the regions under the wanted place, else at the visits
 * or exposures whose records a constraint is on, else at the tags table. Searches for the same place in the same regions go together.
 */
final class SearchPlan {
    /** A search under more of the sky than this looks at every dataset instead: the index would not narrow it. */
    private static final long MAX_PIXELS = 131_072 / 4;

    private static final int MAX_RANGES = 256;
    private static final int HTM_LEVEL = 7;

    private final Registry registry;
    private final Finders finders = new Finders();
    private final Map<SkyArea, PixelRanges> ranges = new LinkedHashMap<>();

    private record Place(DimensionElement element, SkyArea area) {}

    private SearchPlan(Registry registry) {
        this.registry = registry;
    }

    /** The finders that find what the searches want, in the order in which they should run. */
    static Finders of(List<TypeSearch> searches, Registry registry) {
        return new SearchPlan(registry).finders(searches);
    }

    private Finders finders(List<TypeSearch> searches) {
        Map<Place, List<TypeSearch>> atPlaces = new LinkedHashMap<>();
        Map<Beginning, List<TypeSearch>> byId = new LinkedHashMap<>();
        List<Finder> others = new ArrayList<>();
        for (TypeSearch search : searches) {
            Optional<Place> place = place(search);
            Beginning beginning = beginning(search);
            if (place.isPresent()) {
                atPlaces.computeIfAbsent(place.get(), key -> new ArrayList<>()).add(search);
            } else if (beginning instanceof Beginning.Ids) {
                byId.computeIfAbsent(beginning, key -> new ArrayList<>()).add(search);
            } else {
                others.addAll(StatementFinder.of(List.of(search), beginning, registry));
            }
        }
        atPlaces.forEach((place, together) -> finders.add(List.of(sky(place, together))));
        byId.forEach((ids, together) -> finders.add(StatementFinder.of(together, ids, registry)));
        finders.add(others);
        return finders;
    }

    private Finder sky(Place place, List<TypeSearch> searches) {
        RegionCandidates candidates = new RegionCandidates(
                place.area,
                registry.universe().keyTypes(place.element),
                new CandidateStatement(place.element, searches, registry).slices(ranges(place.area)));
        return new SkyFinder(candidates, searches, registry, finders);
    }

    private PixelRanges ranges(SkyArea area) {
        return ranges.computeIfAbsent(area, key -> Htm.envelope(key, HTM_LEVEL, MAX_RANGES));
    }

    private Optional<Place> place(TypeSearch search) {
        if (search.constraint(Constraint.DatasetIn.class).isPresent()) {
            return Optional.empty();
        }
        return search.constraint(Constraint.RegionOverlaps.class)
                .map(Constraint.RegionOverlaps::area)
                .filter(area -> ranges(area).pixelCount() <= MAX_PIXELS)
                .flatMap(area -> RegionSource.of(registry.universe(), search.type(), registry.dialect())
                        .map(source -> new Place(source.element(), area)));
    }

    private Beginning beginning(TypeSearch search) {
        Optional<Beginning> ids = search.constraint(Constraint.DatasetIn.class).map(in -> new Beginning.Ids(in.ids()));
        return ids.or(() -> leader(search).map(Beginning.Records::new)).orElse(new Beginning.Tags());
    }

    private Optional<DimensionElement> leader(TypeSearch search) {
        return List.of("exposure", "visit").stream()
                .filter(search.type().type().required()::contains)
                .filter(name -> search.query().constraints().stream().anyMatch(constraint -> isOn(constraint, name)))
                .flatMap(name -> registry.universe().element(name).stream())
                .findFirst();
    }

    private static boolean isOn(Constraint constraint, String element) {
        if (constraint instanceof Constraint.TimespanOverlaps time) {
            return time.element().equals(element);
        }
        if (constraint instanceof Constraint.NumberIn number) {
            return number.field().element().equals(element);
        }
        if (constraint instanceof Constraint.TextIn text) {
            return text.field().element().equals(element);
        }
        return constraint instanceof Constraint.FilterIn;
    }
}
