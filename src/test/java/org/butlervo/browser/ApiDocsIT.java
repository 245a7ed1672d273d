// SPDX-License-Identifier: MIT
package org.butlervo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.butlervo.it.Server;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that shows the description of the API, where a proxy serves the application below a prefix. */
@EnabledIf(value = "org.butlervo.browser.Browser#isExpected", disabledReason = Browser.MISSING)
class ApiDocsIT {
    private static final String PREFIX = "/images";

    /** With a proxy that removes the prefix from all paths, and with a server that tells the description at the root of its host only. */
    @ParameterizedTest
    @CsvSource({"/images/openapi", "/openapi"})
    void showsTheServiceBelowAPrefix(String description) throws IOException {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> pass(exchange, description));
        proxy.start();
        String base = "http://127.0.0.1:" + proxy.getAddress().getPort() + PREFIX;
        try (Browser browser = Browser.start()) {
            browser.open(base + "/api-docs/");

            assertThat(browser.find(".servers option").getText()).isEqualTo(base);
            assertThat(browser.find("[data-path='/api/sia/{repository}/query']").isDisplayed())
                    .isTrue();
        } finally {
            proxy.stop(0);
        }
    }

    private static void pass(HttpExchange exchange, String description) throws IOException {
        URI asked = exchange.getRequestURI();
        boolean isThere = asked.getPath().equals(description)
                || (asked.getPath().startsWith(PREFIX) && !asked.getPath().endsWith("/openapi"));
        String accepted = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                .orElse("*/*");
        HttpResponse<byte[]> answer =
                fetch(isThere ? asked.toString().replaceFirst("^" + PREFIX, "") : "/nothing", accepted);
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private static HttpResponse<byte[]> fetch(String path, String accepted) throws IOException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            return client.send(
                    HttpRequest.newBuilder(Server.asItComes().base().resolve(path))
                            .header("Accept", accepted)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
