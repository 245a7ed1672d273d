// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.butlervo.butler.Constraint;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionElement;
import org.butlervo.butler.DimensionField;
import org.butlervo.butler.Universe;
import org.butlervo.sky.Region;
import org.butlervo.sky.SkyArea;

/**
 * The queries of the server that together answer one search, each dataset once.
 *
 * @param search that is answered
 * @param layout of the rows of all parts
 * @param columns where the fields of the search stand; empty for a field that the datasets don't have
 * @param regions where they come from
 * @param visible tells which of the found datasets count; empty where all do
 * @param parts asked one after the other
 */
record SearchPlan(
        DatasetQuery search,
        RowLayout layout,
        List<Optional<RowLayout.Column>> columns,
        RegionPlace regions,
        Optional<FirstFound> visible,
        List<Part> parts) {
    static final String DATASET_ID = "dataset_id";
    static final String RUN = "run";
    private static final String VISIT = "visit";
    private static final String EXPOSURE = "exposure";

    /** The server's SQL grows with each. */
    private static final int REGIONS_PER_PART = 100;

    private static final int IDS_PER_PART = 1_000;

    /**
     * One query.
     *
     * @param found the area that the parts before it have searched: its datasets have been found already
     */
    record Part(ExecuteQuery query, Optional<SkyArea> found) {}

    SearchPlan {
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    /** How many queries of the server run at a time while the rows are read. */
    int slots() {
        boolean isCompleted = regions instanceof RegionPlace.LookedUp
                || regions instanceof RegionPlace.OfChosenVisit
                || visible.isPresent();
        return isCompleted ? 2 : 1;
    }

    /** The plan; without parts where nothing can be found. */
    static SearchPlan of(DatasetQuery search, Universe universe) {
        return new Planning(search, universe).plan();
    }

    private static final class Planning {
        private final DatasetQuery search;
        private final Universe universe;
        private final DatasetType type;
        private final Optional<Constraint.RegionOverlaps> area;
        private final Optional<DimensionElement> element;
        private final boolean isThroughVisits;

        Planning(DatasetQuery search, Universe universe) {
            this.search = search;
            this.universe = universe;
            this.type = search.type();
            this.area = constraint(Constraint.RegionOverlaps.class);
            this.element = search.extras().contains(DatasetQuery.Extra.REGION) || area.isPresent()
                    ? universe.regionElement(type.required())
                    : Optional.empty();
            this.isThroughVisits = element.filter(found -> found.required().contains(VISIT) && !type.has(VISIT))
                    .isPresent();
        }

        private <C extends Constraint> Optional<C> constraint(Class<C> kind) {
            return search.constraints().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .findFirst();
        }

        SearchPlan plan() {
            RowLayout layout = layout();
            return new SearchPlan(
                    search,
                    layout,
                    search.fields().stream().map(field -> column(layout, field)).toList(),
                    regions(layout),
                    constraint(Constraint.DatasetIn.class)
                            .map(in -> FirstFound.of(datasets(), type.required(), universe)),
                    area.isPresent() && element.isEmpty() ? List.of() : parts(layout));
        }

        private Optional<RowLayout.Column> column(RowLayout layout, DimensionField field) {
            return type.has(field.element()) ? layout.column(field, universe) : Optional.empty();
        }

        private RowLayout layout() {
            List<String> required = new ArrayList<>(type.required());
            Set<DimensionField> fields = new HashSet<>();
            search.fields().stream()
                    .filter(field -> type.has(field.element()))
                    .map(field -> RowLayout.asStored(field, universe))
                    .filter(field -> !field.isKey())
                    .forEach(fields::add);
            if (isThroughVisits && area.isPresent()) {
                required.add(VISIT);
            }
            element.filter(found -> isJoined(found))
                    .ifPresent(found -> fields.add(new DimensionField(found.name(), RowLayout.REGION)));
            return RowLayout.of(universe, required, fields, List.of(DATASET_ID, RUN));
        }

        /** A dataset without the record is lost in a join; it is none that an area asks for. */
        private boolean isJoined(DimensionElement found) {
            return area.isPresent() || (found.primaryKey().isPresent() && !isThroughVisits);
        }

        private RegionPlace regions(RowLayout layout) {
            if (element.isEmpty()) {
                return new RegionPlace.Nowhere();
            }
            DimensionElement found = element.get();
            if (!isJoined(found)) {
                return new RegionPlace.LookedUp(RegionLookup.of(found, isThroughVisits, universe));
            }
            int region = layout.region(found.name());
            return isThroughVisits
                    ? new RegionPlace.OfChosenVisit(
                            layout.dimension(VISIT),
                            layout.dimension(EXPOSURE),
                            region,
                            RegionLookup.of(found, true, universe))
                    : new RegionPlace.InRow(region);
        }

        private List<Part> parts(RowLayout layout) {
            List<List<Predicate>> common = new ArrayList<>();
            Conditions conditions = new Conditions(type, universe);
            search.constraints().forEach(constraint -> common.addAll(conditions.of(constraint)));
            Optional<List<UUID>> ids = constraint(Constraint.DatasetIn.class).map(in -> List.copyOf(in.ids()));
            List<Region> regions =
                    area.map(overlaps -> overlaps.area().regions()).orElse(List.of());
            if (ids.isPresent()) {
                if (!regions.isEmpty() && regions.size() <= REGIONS_PER_PART) {
                    common.add(overlap(regions));
                }
                return slices(ids.get(), IDS_PER_PART).stream()
                        .map(slice -> new Part(
                                query(layout, common, Conditions.isOneOf(type.name(), slice)), Optional.empty()))
                        .toList();
            }
            return area.isPresent()
                    ? regionParts(layout, common, regions)
                    : List.of(new Part(query(layout, common, List.of()), Optional.empty()));
        }

        private List<Part> regionParts(RowLayout layout, List<List<Predicate>> common, List<Region> regions) {
            List<Part> parts = new ArrayList<>();
            List<Region> before = new ArrayList<>();
            for (List<Region> slice : slices(regions, REGIONS_PER_PART)) {
                parts.add(new Part(
                        query(layout, common, overlap(slice)),
                        before.isEmpty() ? Optional.empty() : Optional.of(SkyArea.of(before))));
                before.addAll(slice);
            }
            return parts;
        }

        private List<Predicate> overlap(List<Region> regions) {
            return Conditions.overlap(element.orElseThrow().name(), regions);
        }

        private ExecuteQuery query(RowLayout layout, List<List<Predicate>> common, List<Predicate> special) {
            List<List<Predicate>> conditions = new ArrayList<>(common);
            if (!special.isEmpty()) {
                conditions.add(special);
            }
            return new ExecuteQuery(
                    new QueryTree(layout.dimensions(), Optional.of(datasets()), conditions),
                    new ResultSpec.General(
                            layout.dimensions(),
                            layout.fieldsByElement(),
                            Optional.of(Map.entry(type.name(), layout.datasetFields()))));
        }

        private QueryTree.DatasetSearch datasets() {
            return new QueryTree.DatasetSearch(
                    type.name(), search.collections(), type.dimensions().toList());
        }

        private static <T> List<List<T>> slices(List<T> all, int length) {
            List<List<T>> slices = new ArrayList<>();
            for (int from = 0; from < all.size(); from += length) {
                slices.add(all.subList(from, Math.min(all.size(), from + length)));
            }
            return slices;
        }
    }
}
