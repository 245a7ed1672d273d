// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI repository;

    Asker(String repository) {
        this.repository = URI.create(repository + "/");
    }

    /** How long the first byte and all of an answer took. */
    record Took(double firstByteMillis, double totalMillis) {}

    Took ask(String query) throws IOException, InterruptedException {
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
    void ids(String query, Consumer<String> taker) throws IOException, InterruptedException {
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

    private InputStream open(String query) throws IOException, InterruptedException {
        String encoded = Arrays.stream(query.split("&(?=[A-Z]+=)", -1))
                .map(pair -> pair.substring(0, pair.indexOf('=') + 1)
                        + URLEncoder.encode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = encoded.length() < LONGEST_URL
                ? HttpRequest.newBuilder(repository.resolve("query?" + encoded)).build()
                : HttpRequest.newBuilder(repository.resolve("query"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded))
                        .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode() + " for " + query);
        }
        return response.body();
    }
}
