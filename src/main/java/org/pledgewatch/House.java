package org.pledgewatch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.database.DataDirectory;

/// Everything behind the command line: opened by the first who asks, so that help and mistakes cost nothing.
final class House implements AutoCloseable {
    private final Builder builder;
    private Path data = Path.of(System.getProperty("pledgewatch.home", ""), "data");
    private @Nullable Rooms rooms;

    House(Builder builder) {
        this.builder = builder;
    }

    /// Opens the rooms, with settings, and with or without an entrance for visitors over HTTP.
    interface Builder {
        Rooms open(boolean forVisitors, Map<String, Object> settings);
    }

    /// What is there once the house is open.
    interface Rooms extends AutoCloseable {
        <T> T ask(Class<T> type);

        String setting(String name);

        @Override
        void close();
    }

    /// Chooses the data directory; only before anything is asked.
    void keptIn(Path directory) {
        this.data = directory;
    }

    Path data() {
        return data;
    }

    <T> T ask(Class<T> type) {
        return open().ask(type);
    }

    /// Lets visitors in, and returns the port they come to.
    int letVisitorsIn(String host, int port) {
        Rooms open = builder.open(true, settings(Map.of("server.address", host, "server.port", port)));
        rooms = open;
        return Integer.parseInt(open.setting("local.server.port"));
    }

    /// Keeps the house open until the process is told to stop.
    void keepOpen() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public void close() {
        if (rooms != null) {
            rooms.close();
        }
    }

    private Rooms open() {
        if (rooms == null) {
            rooms = builder.open(false, settings(Map.of()));
        }
        return rooms;
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        DataDirectory directory = DataDirectory.open(data);
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("pledgewatch.data", directory.path().toString());
        settings.put("logging.file.name", directory.log().toString());
        return settings;
    }
}
