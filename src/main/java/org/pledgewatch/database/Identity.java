package org.pledgewatch.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// As whom PostgreSQL runs: as ourselves, but it refuses root, so root lends it an identity that is not root.
///
/// In a user namespace root is nobody, and files stay root's. Where namespaces are forbidden (many containers), it runs
/// as the owner of its files, with the right to walk through root's directories.
record Identity(List<String> prefix) {
    private static final long NOBODY = 65534;

    static Identity owning(Path cluster) throws IOException {
        long me = new UnixSystem().getUid();
        long owner = owner(cluster);
        if (me != 0) {
            if (owner != me) {
                throw new DatabaseProblem("The database in " + cluster + " belongs to user "
                        + Files.getOwner(cluster).getName() + "; start Pledgewatch as that user.");
            }
            return new Identity(List.of());
        }
        if (owner == 0 && works(List.of("unshare", "-U"))) {
            return new Identity(List.of("unshare", "-U"));
        }
        Identity lent = lent(owner == 0 ? NOBODY : owner);
        if (!works(lent.prefix())) {
            throw new DatabaseProblem(
                    "PostgreSQL does not run as root, and neither unshare nor setpriv work here; start Pledgewatch as an ordinary user.");
        }
        if (owner == 0) {
            Command.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, cluster.toString()));
        }
        return lent;
    }

    static Identity lent(long user) {
        return new Identity(List.of(
                "setpriv",
                "--reuid=" + user,
                "--regid=" + user,
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override"));
    }

    List<String> around(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    private static long owner(Path cluster) throws IOException {
        return ((Number) Objects.requireNonNull(Files.getAttribute(cluster, "unix:uid"))).longValue();
    }

    private static boolean works(List<String> prefix) {
        List<String> nothing = new ArrayList<>(prefix);
        nothing.add("true");
        try {
            return Command.run(nothing).succeeded();
        } catch (IOException absent) {
            return false;
        }
    }
}
