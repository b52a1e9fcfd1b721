package org.pledgewatch.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Another process that opens a data directory, does what it is told line by line, and can be killed.
final class Visitor implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    private Visitor(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static Visitor coming(Path data, Path programs) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Visitor.class.getName(),
                data.toString(),
                programs.toString());
        return new Visitor(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    static Visitor in(Path data, Path programs) throws IOException {
        Visitor visitor = coming(data, programs);
        visitor.arrived();
        return visitor;
    }

    /// The address of the database it found, or the sentence why it found none.
    String arrived() throws IOException {
        return answer();
    }

    String told(String sql) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(sql).append('\n').flush();
        return answer();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.outputWriter(StandardCharsets.UTF_8).close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private String answer() throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the visitor has gone");
        }
        return answer;
    }

    /// Opens the directory of the first argument with the programs in the second.
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(
                DataDirectory.open(Path.of(arguments[0])), Path.of(arguments[1]), EmbeddedDatabase.SETTINGS)) {
            Login owner = database.access().owner();
            System.out.println(owner.url());
            JdbcClient client = JdbcClient.create(Connections.each(owner));
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String sql = orders.readLine(); sql != null; sql = orders.readLine()) {
                System.out.println(
                        sql.startsWith("select")
                                ? client.sql(sql).query(String.class).single()
                                : "done " + client.sql(sql).update());
            }
        } catch (DatabaseProblem problem) {
            System.out.println(problem.getMessage());
        }
    }
}
