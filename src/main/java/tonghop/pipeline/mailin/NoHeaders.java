package tonghop.pipeline.mailin;

import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * Lets no header of a message onto an exchange, nor one of an exchange into a message: headers steer endpoints (file names, recipients,
 * queries), and anyone may write anything into those of a mail (CVE-2026-33454).
 */
public final class NoHeaders implements HeaderFilterStrategy {

    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return true;
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return true;
    }
}
