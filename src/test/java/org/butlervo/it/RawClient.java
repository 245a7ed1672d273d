// SPDX-License-Identifier: MIT
package org.butlervo.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** HTTP written by hand: from any address of this machine, with any header, and as rude as one likes. */
final class RawClient {
    /** Small, so that a server notices soon that nobody reads. */
    private static final int RECEIVE_BUFFER = 1 << 16;

    private final URI server;
    private final String from;

    /**
     * Makes a client.
     *
     * @param from the loopback address that it sends from, such as 127.0.0.2
     */
    RawClient(URI server, String from) {
        this.server = server;
        this.from = from;
    }

    /** The whole response to a request, head and body. */
    String get(String pathAndQuery, String... headers) {
        try (Socket socket = send(pathAndQuery, headers)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks, and reads nothing of the response until the socket is closed. */
    Socket getAndHold(String pathAndQuery) {
        try {
            return send(pathAndQuery);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the beginning of the response, then is gone without a word. */
    void getAndLeave(String pathAndQuery) {
        try (Socket socket = send(pathAndQuery)) {
            InputStream in = socket.getInputStream();
            in.readNBytes(1000);
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket send(String pathAndQuery, String... headers) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        String request = "GET " + pathAndQuery + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n"
                + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "Connection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }
}
