// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TcpConnectionsTest {
    private static final String HEAD =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n";

    @TempDir
    private Path folder;

    private TcpConnections table(String line) throws IOException {
        return TcpConnections.read(List.of(Files.writeString(folder.resolve("tcp"), HEAD + line + "\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "0: 0100007F:1F90 0A0200C0:C350 01 00000000:00000000 00:00000000, 192.0.2.10, true, false",
        "0: 0100007F:1F90 0A0200C0:C350 08 00000000:00000000 00:00000000, 192.0.2.10, false, true",
        "0: 0100007F:1F90 0A0200C0:C350 06 00000000:00000000 00:00000000, 192.0.2.10, false, false",
        "0: 0000000000000000FFFF00000100007F:1F90 0000000000000000FFFF00000A0200C0:C350 01 0:0, 192.0.2.10, true, false",
        "0: 00000000000000000000000001000000:1F90 B80D0120000000000000000001000000:C350 08 0:0, 2001:db8::1, false, true"
    })
    void readsWhatLinuxTells(String line, String client, boolean isOpen, boolean isLeft) throws IOException {
        TcpConnections.Ends ends = new TcpConnections.Ends(8080, InetAddress.getByName(client), 50_000);

        assertThat(table(line).isOpen(ends)).isEqualTo(isOpen);
        assertThat(table(line).isLeft(ends)).isEqualTo(isLeft);
    }

    @Test
    void knowsNothingWhereTheSystemTellsNothing() {
        TcpConnections none = TcpConnections.read(List.of(folder.resolve("absent")));

        assertThat(none.isOpen(new TcpConnections.Ends(1, InetAddress.getLoopbackAddress(), 2)))
                .isFalse();
    }

    @Test
    @Timeout(20)
    void seesAClientGo() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "skipped: this system has no /proc/net/tcp");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket accepted = server.accept()) {
            TcpConnections.Ends ends =
                    new TcpConnections.Ends(accepted.getLocalPort(), accepted.getInetAddress(), accepted.getPort());
            assertThat(TcpConnections.now().isOpen(ends)).isTrue();

            client.shutdownOutput();

            while (!TcpConnections.now().isLeft(ends)) {
                Thread.sleep(Duration.ofMillis(5).toMillis());
            }
            assertThat(TcpConnections.now().isOpen(ends)).isFalse();
        }
    }
}
