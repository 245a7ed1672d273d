// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.butlervo.demo.GenerateRepository;
import org.butlervo.fixture.ProcessMemory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory does not grow with an answer, however slowly it is read. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class FlatMemoryIT {
    /** Their answer takes about 90 MB as TABLEDATA. */
    private static final int DATASETS = 100_000;

    private static final int FEW = 1_000;
    /** More than the buffers between server and client hold, in any format. */
    private static final int LONG_ENOUGH = 30_000;

    private static final int READ_BYTES = 1_000_000;
    /** As many queries as run at a time; others would wait for their turn. */
    private static final int CLIENTS = 12;

    @TempDir
    private static Path folder;

    private static Server server;

    @BeforeAll
    static void start() throws IOException, SQLException {
        GenerateRepository.main(
                new String[] {"--output", folder.toString(), "--datasets", String.valueOf(DATASETS), "--fields", "40"});
        server = Server.start(
                "memory",
                Map.of(
                        "repositories",
                        "big",
                        "repository.big.butler",
                        folder.toString(),
                        "repository.big.obscore",
                        folder.resolve("obscore.yaml").toString(),
                        "requests.log",
                        "off"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static String query(int rows, String format) {
        return "/api/sia/big/query?MAXREC=" + rows + "&RESPONSEFORMAT=" + format;
    }

    /** Reads an answer to its end; returns its length. */
    private static long read(String query) throws IOException {
        try (Socket socket = new RawClient(server.base(), "127.0.0.1").getAndHold(query);
                InputStream in = socket.getInputStream()) {
            byte[] buffer = new byte[1 << 16];
            long length = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                length += read;
            }
            return length;
        }
    }

    @Test
    void aHundredTimesMoreRowsTakeNoMoreMemory() throws IOException {
        try (ProcessMemory memory = ProcessMemory.of(server.pid())) {
            for (int i = 0; i < 5; i++) {
                read(query(DATASETS, "votable"));
                read(query(DATASETS, "votable/b2"));
            }
            memory.reset();
            long few = read(query(FEW, "votable"));
            long residentForFew = memory.peakResidentMegabytes();

            memory.reset();
            long many = read(query(DATASETS, "votable"));

            assertThat(many).isGreaterThan(50 * few);
            assertThat(memory.peakResidentMegabytes()).isLessThanOrEqualTo(residentForFew * 110 / 100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"votable", "votable/b2", "csv"})
    void answersThatNobodyReadsHoldNoMoreWhereTheyAreLonger(String format) throws IOException {
        try (ProcessMemory memory = ProcessMemory.of(server.pid())) {
            read(query(DATASETS, format));
            long few = heapWhileHeld(query(LONG_ENOUGH, format), memory);
            long many = heapWhileHeld(query(DATASETS, format), memory);

            // three times as many rows; the heap in use varies by a tenth by itself
            assertThat(many).isLessThanOrEqualTo(few * 130 / 100);
        }
    }

    /** Megabytes in use while several clients have read the beginning of an answer and read no further. */
    private static long heapWhileHeld(String query, ProcessMemory memory) throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                Socket socket = new RawClient(server.base(), "127.0.0.1").getAndHold(query);
                waiting.add(socket);
                socket.getInputStream().readNBytes(READ_BYTES);
            }
            return memory.heapInUseMegabytes();
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
            awaitQuiet();
        }
    }

    private static void awaitQuiet() {
        while (!server.get("/api/metrics").body().contains("butlervo_queries_active{repository=\"big\"} 0.0")) {
            server.waitFor(Duration.ofMillis(20));
        }
    }
}
