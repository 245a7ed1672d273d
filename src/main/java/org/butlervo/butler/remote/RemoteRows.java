// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DatasetRows;
import org.butlervo.fault.DaliFault;
import org.butlervo.sky.Footprints;
import org.butlervo.sky.Region;
import org.butlervo.table.Cells;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one search, a portion at a time: pages are read until they are worth the look-ups that complete them. Not thread-safe, but for
 * {@link #stop}. It has its slots from the first row to the last.
 */
final class RemoteRows implements DatasetRows {
    /** The type of the pages of a {@link ResultSpec.General}. */
    static final String PAGE = "general";

    private static final int PORTION = 2_000;

    private final SearchPlan plan;
    private final ButlerServer server;
    private final FileSizes fileSizes;
    private final Caller caller;
    private final Iterator<SearchPlan.Part> parts;
    private final HexRegions hex = new HexRegions();
    private final Footprints footprints = new Footprints();
    private final Queue<DatasetRow> ready = new ArrayDeque<>();
    private Optional<StreamSlots.Taken> slots = Optional.empty();
    private Optional<Running> running = Optional.empty();
    private volatile Optional<DaliFault> stopped = Optional.empty();

    private record Running(SearchPlan.Part part, AnswerLines lines) {}

    private record Located(Row row, Optional<Region> region) {}

    RemoteRows(SearchPlan plan, ButlerServer server, FileSizes fileSizes, Caller caller) {
        this.plan = plan;
        this.server = server;
        this.fileSizes = fileSizes;
        this.caller = caller;
        this.parts = plan.parts().iterator();
    }

    @Override
    public boolean hasNext() {
        checkWanted();
        while (ready.isEmpty()) {
            if (running.isEmpty() && !begin()) {
                close();
                return false;
            }
            complete(portion());
            checkWanted();
        }
        return true;
    }

    private void checkWanted() {
        if (stopped.isPresent()) {
            throw stopped.get();
        }
    }

    @Override
    public DatasetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private boolean begin() {
        if (!parts.hasNext()) {
            return false;
        }
        if (slots.isEmpty()) {
            slots = Optional.of(server.slots(caller, plan.slots()));
        }
        SearchPlan.Part part = parts.next();
        running = Optional.of(new Running(part, server.execute(caller, part.query())));
        return true;
    }

    /** Rows of the running part, as many as are worth a look-up; ends the part where it is read up. */
    private List<Located> portion() {
        Running now = running.orElseThrow();
        List<Row> rows = new ArrayList<>();
        int wanted = isCompletedByLookUps() ? PORTION : 1;
        while (rows.size() < wanted) {
            Optional<JsonObject> page = now.lines.next(PAGE, this::checkWanted);
            if (page.isEmpty()) {
                now.lines.close();
                running = Optional.empty();
                break;
            }
            rows.addAll(Row.of(page.get(), plan.layout().width()));
        }
        List<Located> located = located(plan.visible()
                .map(first -> first.among(rows, plan.layout(), server, caller))
                .orElse(rows));
        now.part
                .found()
                .ifPresent(found -> located.removeIf(
                        one -> one.region.filter(found::overlaps).isPresent()));
        return located;
    }

    private boolean isCompletedByLookUps() {
        return plan.slots() > 1 || plan.search().extras().contains(DatasetQuery.Extra.FILE_BYTES);
    }

    private List<Located> located(List<Row> rows) {
        RegionPlace place = plan.regions();
        if (place instanceof RegionPlace.InRow in) {
            return located(rows, row -> row.textOrNone(in.position()));
        }
        if (place instanceof RegionPlace.LookedUp up) {
            Map<List<JsonValue>, RegionLookup.Found> found = look(rows, up.lookup());
            return located(
                    rows,
                    row -> Optional.ofNullable(found.get(up.lookup().key(row, plan.layout())))
                            .map(RegionLookup.Found::region)
                            .orElse(""));
        }
        if (place instanceof RegionPlace.OfChosenVisit of) {
            return located(chosen(rows, of), row -> row.textOrNone(of.region()));
        }
        return located(rows, row -> "");
    }

    private List<Located> located(List<Row> rows, Function<Row, String> region) {
        List<Located> located = new ArrayList<>(rows.size());
        rows.forEach(row -> located.add(new Located(row, hex.read(region.apply(row)))));
        return located;
    }

    private Map<List<JsonValue>, RegionLookup.Found> look(List<Row> rows, RegionLookup lookup) {
        Set<List<JsonValue>> keys = new HashSet<>();
        rows.forEach(row -> keys.add(lookup.key(row, plan.layout())));
        return lookup.find(keys, server, caller);
    }

    private List<Row> chosen(List<Row> rows, RegionPlace.OfChosenVisit place) {
        List<Row> others = rows.stream()
                .filter(row ->
                        !row.values().get(place.visit()).equals(row.values().get(place.exposure())))
                .toList();
        Map<List<JsonValue>, RegionLookup.Found> found = look(others, place.lookup());
        return rows.stream()
                .filter(row -> isChosen(row, place, found.get(place.lookup().key(row, plan.layout()))))
                .toList();
    }

    private static boolean isChosen(Row row, RegionPlace.OfChosenVisit place, RegionLookup.@Nullable Found found) {
        JsonValue visit = row.values().get(place.visit());
        return visit.equals(row.values().get(place.exposure()))
                || (found != null && found.visit().equals(visit));
    }

    private void complete(List<Located> portion) {
        Map<UUID, Long> sizes = new HashMap<>();
        int id = plan.layout().dataset(SearchPlan.DATASET_ID);
        if (plan.search().extras().contains(DatasetQuery.Extra.FILE_BYTES)) {
            List<UUID> ids = portion.stream().map(one -> one.row.uuid(id)).toList();
            for (int from = 0; from < ids.size(); from += FileTransfer.MOST) {
                sizes.putAll(fileSizes.of(ids.subList(from, Math.min(ids.size(), from + FileTransfer.MOST)), caller));
            }
        }
        for (Located one : portion) {
            Long size = sizes.get(one.row.uuid(id));
            ready.add(dataset(one, size == null ? OptionalLong.empty() : OptionalLong.of(size)));
        }
    }

    private DatasetRow dataset(Located one, OptionalLong size) {
        List<Optional<RowLayout.Column>> columns = plan.columns();
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    columns.get(i).isPresent() ? one.row.value(columns.get(i).get()) : null;
        }
        return new DatasetRow(
                one.row.uuid(plan.layout().dataset(SearchPlan.DATASET_ID)),
                plan.search().type(),
                one.row.text(plan.layout().dataset(SearchPlan.RUN)),
                Cells.of(values),
                footprints.of(one.region),
                size);
    }

    /** Reading ends with the portion under way, or with its timeout. */
    @Override
    public void stop(DaliFault why) {
        stopped = Optional.of(why);
    }

    @Override
    public void close() {
        running.ifPresent(now -> now.lines.close());
        running = Optional.empty();
        slots.ifPresent(StreamSlots.Taken::close);
        slots = Optional.empty();
    }
}
