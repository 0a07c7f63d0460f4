package tonghop.fire;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Looks at what a running program takes of the machine, all the time through one connection. */
final class ProcessGauge implements AutoCloseable {

    private static final int COLLECTIONS = 4;
    private static final int BETWEEN_MILLIS = 700;
    private static final int KB_A_MB = 1024;
    private static final double BYTES_A_MB = 1_048_576;

    private final Path process;
    private final JMXConnector connection;
    private final MemoryMXBean memory;

    private ProcessGauge(Path process, JMXConnector connection) throws IOException {
        this.process = process;
        this.connection = connection;
        this.memory = ManagementFactory.getPlatformMXBean(connection.getMBeanServerConnection(), MemoryMXBean.class);
    }

    /**
     * What it takes.
     *
     * @param residentMb memory
     * @param heapMb what is in use after a full collection: the least of some, for what is in hand at one moment is not what stays
     * @param handles open files and connections
     */
    record Reading(long residentMb, double heapMb, long handles, long threads) {}

    /** @throws Trial.NotPossibleException where the system does not tell */
    @SuppressWarnings("BanJNDI") // the address is that of a process of ours on this machine
    static ProcessGauge of(Program program) throws Exception {
        Path process = Path.of("/proc/" + program.pid());
        if (!Files.isDirectory(process)) {
            throw new Trial.NotPossibleException("needs Linux's /proc");
        }
        VirtualMachine machine = VirtualMachine.attach(Long.toString(program.pid()));
        try {
            var address = new JMXServiceURL(machine.startLocalManagementAgent());
            return new ProcessGauge(process, JMXConnectorFactory.connect(address));
        } finally {
            machine.detach();
        }
    }

    Reading now() throws IOException, InterruptedException {
        double heap = heapMb();
        for (int i = 1; i < COLLECTIONS; i++) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            heap = Math.min(heap, heapMb());
        }
        String status = Files.readString(process.resolve("status"));
        try (Stream<Path> handles = Files.list(process.resolve("fd"))) {
            return new Reading(number(status, "VmRSS:") / KB_A_MB, heap, handles.count(), number(status, "Threads:"));
        }
    }

    private double heapMb() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / BYTES_A_MB;
    }

    private static long number(String status, String name) {
        String line = status.lines().filter(l -> l.startsWith(name)).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", ""));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
