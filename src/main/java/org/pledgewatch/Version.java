package org.pledgewatch;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// Which Pledgewatch this is.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Pledgewatch.class.getPackage().getImplementationVersion();
        return new String[] {"Pledgewatch " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
