// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a repository over HTTP and reads the answers to their ends; takes little of the machine that it measures. Thread-safe. */
final class Asker {
    private static final Pattern ID = Pattern.compile("[?&]id=([0-9a-f-]{36})");
    /** Longer requests go as a form. */
    private static final int LONGEST_URL = 4000;

    private final URI repository;

    Asker(String repository) {
        this.repository = URI.create(repository + "/");
    }

    /** How long the first byte and all of an answer took. */
    record Took(double firstByteMillis, double totalMillis) {}

    Took ask(String query) throws IOException {
        long start = System.nanoTime();
        try (InputStream body = open(query)) {
            byte[] buffer = new byte[1 << 16];
            double first = 0;
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                first = first == 0 ? millisSince(start) : first;
            }
            return new Took(first, millisSince(start));
        }
    }

    /** Hands on the UUID of each row. */
    void ids(String query, Consumer<String> taker) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(open(query + "&RESPONSEFORMAT=tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher id = ID.matcher(line);
                if (id.find()) {
                    taker.accept(id.group(1));
                }
            }
        }
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private InputStream open(String query) throws IOException {
        String encoded = Arrays.stream(query.split("&(?=[A-Z]+=)", -1))
                .map(pair -> pair.substring(0, pair.indexOf('=') + 1)
                        + URLEncoder.encode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        boolean isForm = encoded.length() >= LONGEST_URL;
        HttpURLConnection connection = (HttpURLConnection) repository
                .resolve(isForm ? "query" : "query?" + encoded)
                .toURL()
                .openConnection();
        if (isForm) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            try (OutputStream body = connection.getOutputStream()) {
                body.write(encoded.getBytes(StandardCharsets.US_ASCII));
            }
        }
        if (connection.getResponseCode() != 200) {
            throw new IOException("status " + connection.getResponseCode() + " for " + query);
        }
        return connection.getInputStream();
    }
}
