// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The TCP connections of this machine at one moment, as Linux tells them ({@code man 5 proc}). No server tells an application that a client is gone while
 * it sends nothing to that client; the kernel knows.
 */
public final class TcpConnections {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String ESTABLISHED = "01";
    private static final String CLOSE_WAIT = "08";
    private static final int ADDRESS_WORD = 8;

    private final Map<Ends, String> states;

    /**
     * The ends of a connection, seen from here.
     *
     * @param localPort of this service
     * @param remote address of the client
     * @param remotePort of the client
     */
    public record Ends(int localPort, InetAddress remote, int remotePort) {}

    private TcpConnections(Map<Ends, String> states) {
        this.states = states;
    }

    /** The connections now; none where the machine does not tell. */
    public static TcpConnections now() {
        return read(TABLES);
    }

    static TcpConnections read(List<Path> tables) {
        Map<Ends, String> states = new HashMap<>();
        for (Path table : tables) {
            try (BufferedReader lines = Files.newBufferedReader(table)) {
                lines.lines().skip(1).forEach(line -> add(line.strip().split("\\s+"), states));
            } catch (IOException | UncheckedIOException e) {
                // another system, or one without IPv6: nothing is known of these connections
            }
        }
        return new TcpConnections(states);
    }

    private static void add(String[] words, Map<Ends, String> states) {
        String state = words[3];
        if (state.equals(ESTABLISHED) || state.equals(CLOSE_WAIT)) {
            String[] remote = words[2].split(":", 2);
            states.put(new Ends(port(words[1].split(":", 2)[1]), address(remote[0]), port(remote[1])), state);
        }
    }

    private static int port(String hex) {
        return Integer.parseInt(hex, 16);
    }

    /** Words of 32 bits, each with its lowest byte first. An IPv4 address in an IPv6 one is the IPv4 address. */
    private static InetAddress address(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int word = i / 4 * ADDRESS_WORD;
            int inWord = ADDRESS_WORD - 2 - i % 4 * 2;
            bytes[i] = (byte) Integer.parseInt(hex, word + inWord, word + inWord + 2, 16);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(hex, e);
        }
    }

    /** Whether both sides keep the connection open. */
    public boolean isOpen(Ends ends) {
        return ESTABLISHED.equals(states.get(ends));
    }

    /** Whether the client has closed its side and this one has not. */
    public boolean isLeft(Ends ends) {
        return CLOSE_WAIT.equals(states.get(ends));
    }
}
