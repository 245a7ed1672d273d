// SPDX-License-Identifier: MIT
package org.butlervo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.butlervo.fault.DaliFault;
import org.butlervo.traffic.TcpConnections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
@Timeout(20)
class AnswersUnderWayTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final AtomicLong nanos = new AtomicLong();
    private final List<DaliFault> ends = new ArrayList<>();
    private final AnswersUnderWay answers = new AnswersUnderWay(TIMEOUT, TcpConnections::now, nanos::get);
    private ServerSocket server;
    private Socket client;
    private Socket accepted;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        client = new Socket(server.getInetAddress(), server.getLocalPort());
        accepted = server.accept();
    }

    @AfterEach
    void disconnect() throws IOException {
        accepted.close();
        client.close();
        server.close();
        answers.stop();
    }

    private AnswerUnderWay begin() {
        return answers.begin(
                new TcpConnections.Ends(accepted.getLocalPort(), accepted.getInetAddress(), accepted.getPort()),
                ends::add);
    }

    private void lookAfter(Duration time) {
        nanos.addAndGet(time.toNanos());
        answers.look();
    }

    @Test
    void leavesAnAnswerAloneWhoseClientWaits() {
        AnswerUnderWay answer = begin();

        lookAfter(Duration.ofSeconds(1));
        lookAfter(Duration.ofSeconds(100));

        assertThat(ends).isEmpty();
        assertThat(answer.isLeft()).isFalse();
    }

    @Test
    void endsAnAnswerWhoseClientIsGoneUntilItIsClosed() throws IOException {
        AnswerUnderWay answer = begin();
        client.close();

        while (ends.size() < 2) {
            lookAfter(Duration.ofSeconds(1));
        }
        assertThat(answer.isLeft()).isTrue();
        answer.close();
        lookAfter(Duration.ofSeconds(1));
        assertThat(ends).hasSize(2);
    }

    @Test
    void noticesAClientThatResetItsConnection() throws IOException {
        AnswerUnderWay answer = begin();
        lookAfter(Duration.ofSeconds(1));
        client.setSoLinger(true, 0);
        client.close();

        while (!answer.isLeft()) {
            lookAfter(Duration.ofMillis(1));
        }
        assertThat(ends).isNotEmpty();
    }

    @Test
    void endsAnAnswerThatTakesTooLong() {
        AnswerUnderWay answer = begin();

        lookAfter(TIMEOUT.minusNanos(1));
        assertThat(ends).isEmpty();
        lookAfter(Duration.ofNanos(1));

        assertThat(ends)
                .singleElement()
                .satisfies(
                        why -> assertThat(why.text()).startsWith("TransientFault: the answer took longer than 120 s"));
        assertThat(answer.isLeft()).isFalse();
    }

    @Test
    void doesNotLookAtConnectionsForAnswersThatAreQuick() {
        AnswersUnderWay blind = new AnswersUnderWay(
                TIMEOUT,
                () -> {
                    throw new AssertionError("it looked");
                },
                nanos::get);
        blind.begin(new TcpConnections.Ends(1, accepted.getInetAddress(), 2), ends::add);

        nanos.addAndGet(Duration.ofMillis(300).toNanos());
        blind.look();

        assertThat(ends).isEmpty();
    }

    @Test
    void judgesNoConnectionThatTheSystemDoesNotTellOf() {
        AnswersUnderWay ignorant = new AnswersUnderWay(TIMEOUT, () -> TcpConnections.now(), nanos::get);
        AnswerUnderWay answer = ignorant.begin(new TcpConnections.Ends(1, accepted.getInetAddress(), 2), ends::add);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        ignorant.look();

        assertThat(answer.isLeft()).isFalse();
        assertThat(ends).isEmpty();
    }
}
