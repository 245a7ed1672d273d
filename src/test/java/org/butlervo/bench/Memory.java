// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The peaks of the memory that a Java process on this Linux machine takes: what is resident, as the kernel counts it, and its heap, garbage included, looked
 * at every 20 ms.
 */
final class Memory implements AutoCloseable {
    private static final int MEGA = 1 << 20;
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Path process;
    private final JMXConnector connector;
    private final AtomicLong peakHeap = new AtomicLong();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();

    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the executor
    private Memory(Path process, JMXConnector connector) throws IOException {
        this.process = process;
        this.connector = connector;
        MemoryMXBean memory =
                ManagementFactory.getPlatformMXBean(connector.getMBeanServerConnection(), MemoryMXBean.class);
        looking.scheduleWithFixedDelay(
                () -> peakHeap.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max),
                0,
                LOOK_AGAIN_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @SuppressWarnings("BanJNDI") // the address comes from a process of our own
    static Memory of(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            return new Memory(
                    Path.of("/proc", String.valueOf(pid)), JMXConnectorFactory.connect(new JMXServiceURL(address)));
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /** Forgets the peaks of before. */
    void reset() throws IOException {
        Files.writeString(process.resolve("clear_refs"), "5");
        peakHeap.set(0);
    }

    long peakResidentMegabytes() throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    long peakHeapMegabytes() {
        return peakHeap.get() / MEGA;
    }

    @Override
    public void close() throws IOException {
        looking.shutdownNow();
        connector.close();
    }
}
