package tonghop.cli;

import picocli.CommandLine.IVersionProvider;

/** Which program this is, as the jar says it, and what it runs on: what whoever helps asks first. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = TongHop.class.getPackage().getImplementationVersion();
        return new String[] {
            "TongHop " + (version == null ? "(chưa đóng gói)" : version),
            "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                    + System.getProperty("os.version")
        };
    }
}
