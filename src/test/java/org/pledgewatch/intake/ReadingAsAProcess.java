package org.pledgewatch.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.pledgewatch.Program;

/// Reads one file in a process that is not allowed to read everything, though it be root's.
final class ReadingAsAProcess {
    private ReadingAsAProcess() {}

    static String reasonWithoutRootsRights(String format, Path file) throws IOException, InterruptedException {
        return new Program()
                .withoutRootsRights()
                .runTest(
                        ReadingAsAProcess.class,
                        file.resolveSibling(format + ".says"),
                        format,
                        file.toAbsolutePath().toString())
                .last();
    }

    public static void main(String[] arguments) {
        SourceFormat format = SampleWorld.FORMATS.find(arguments[0]).orElseThrow();
        Request request = new Request(SampleWorld.LIST, SampleWorld.opsc(), SampleWorld.JANUARY_2015);
        Reading reading = SourceFormatComplianceKit.read(format, Path.of(arguments[1]), request)
                .reading();
        System.out.println(reading instanceof Reading.Unreadable(var reason) ? reason : "It was read.");
    }
}
