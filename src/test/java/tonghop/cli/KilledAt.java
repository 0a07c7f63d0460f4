package tonghop.cli;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.StepRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the program as it is under a debugger, which stops it at a step and kills it there with -9, all its threads at once. */
final class KilledAt {

    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(120);

    private final WalkStep step;
    private final VirtualMachine machine;

    private KilledAt(WalkStep step, VirtualMachine machine) {
        this.step = step;
        this.machine = machine;
    }

    /** Starts the program with these options of the Java machine. */
    interface Start {
        Process with(List<String> options) throws IOException;
    }

    /** False if the program ended before it came to the step. */
    static boolean step(WalkStep step, Start start) throws Exception {
        ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
                .filter(c -> c.name().equals("com.sun.jdi.SocketListen"))
                .findFirst()
                .orElseThrow();
        var arguments = connector.defaultArguments();
        arguments.get("localAddress").setValue("127.0.0.1");
        arguments.get("timeout").setValue(Long.toString(PATIENCE_MILLIS));
        String address = connector.startListening(arguments);
        Process process =
                start.with(List.of("-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address));
        try {
            return new KilledAt(step, accepted(connector, arguments)).isReached();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static VirtualMachine accepted(
            ListeningConnector connector, java.util.Map<String, com.sun.jdi.connect.Connector.Argument> arguments)
            throws IOException, IllegalConnectorArgumentsException {
        try {
            return connector.accept(arguments);
        } finally {
            connector.stopListening(arguments);
        }
    }

    private boolean isReached() throws InterruptedException {
        var loaded = machine.eventRequestManager().createClassPrepareRequest();
        loaded.addClassFilter(step.type);
        loaded.enable();
        while (true) {
            EventSet events = machine.eventQueue().remove(PATIENCE_MILLIS);
            if (events == null) {
                throw new IllegalStateException("nothing heard of the program on its way to " + step);
            }
            for (Event event : events) {
                if (event instanceof VMDisconnectEvent) {
                    return false;
                }
                if (isStep(event)) {
                    return true;
                }
                if (event instanceof ClassPrepareEvent prepared) {
                    watch(prepared.referenceType());
                } else if (event instanceof BreakpointEvent entered) {
                    awaitEnd(entered);
                }
            }
            events.resume();
        }
    }

    private boolean isStep(Event event) {
        return event instanceof StepEvent || event instanceof BreakpointEvent && step.moment == WalkStep.Moment.ENTRY;
    }

    private void watch(ReferenceType type) {
        List<Method> methods = type.methodsByName(step.method);
        if (methods.isEmpty()) {
            throw new IllegalStateException("no method " + step.method + " in " + step.type);
        }
        var requests = machine.eventRequestManager();
        methods.stream()
                .filter(m -> !m.isBridge())
                .forEach(m -> requests.createBreakpointRequest(m.location()).enable());
    }

    /** The step is the end of what was just entered. An event at each end of a method would have all of the program interpreted. */
    private void awaitEnd(BreakpointEvent entered) {
        var requests = machine.eventRequestManager();
        requests.breakpointRequests().forEach(EventRequest::disable);
        requests.createStepRequest(entered.thread(), StepRequest.STEP_MIN, StepRequest.STEP_OUT)
                .enable();
    }
}
