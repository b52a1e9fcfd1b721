package org.pledgewatch.site;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Pages as they were rendered, for whoever asks the same again: an edition never changes, so neither does its answer.
///
/// Bounded by bytes, whatever strangers ask: what was asked for longest ago goes first. A new edition empties it.
final class PagesInMemory {
    private static final int BESIDE_THE_PAGE = 1_000;

    private final long room;
    private final Map<Address, RenderedPage> kept = new LinkedHashMap<>(256, 0.75f, true);
    private final Object[] turns =
            IntStream.range(0, 64).mapToObj(_ -> new Object()).toArray();
    private int newest;
    private long taken;

    /// @param room for how many bytes there is room
    PagesInMemory(long room) {
        this.room = room;
    }

    /// Everything that decides how a page comes out, and nothing else.
    ///
    /// @param newest the latest edition there was: some pages list all of them
    /// @param origin scheme and host as the reader sees them; the page cites itself by it
    record Address(
            int newest,
            int edition,
            String path,
            Map<String, String> chosen,
            Map<String, String> particular,
            String origin) {}

    /// A page, where it is, or why there is none; only pages are kept.
    sealed interface Made {
        record Rendered(RenderedPage page) implements Made {}

        record Moved(String address) implements Made {}

        record Refused(Refusal refusal) implements Made {}
    }

    /// The page at this address: as kept, or made now. Who asks while somebody else makes it waits for that.
    Made at(Address address, Supplier<Made> making) {
        Optional<Made> found = find(address);
        if (found.isPresent()) {
            return found.get();
        }
        synchronized (turns[Math.floorMod(address.hashCode(), turns.length)]) {
            return find(address).orElseGet(() -> {
                Made made = making.get();
                if (made instanceof Made.Rendered(var page)) {
                    keep(address, page);
                }
                return made;
            });
        }
    }

    private synchronized Optional<Made> find(Address address) {
        return Optional.ofNullable(kept.get(address)).map(Made.Rendered::new);
    }

    private synchronized void keep(Address address, RenderedPage page) {
        if (address.newest() != newest) {
            kept.clear();
            taken = 0;
            newest = address.newest();
        }
        if (kept.put(address, page) == null) {
            taken += weight(page);
        }
        Iterator<RenderedPage> oldest = kept.values().iterator();
        while (taken > room && oldest.hasNext()) {
            taken -= weight(oldest.next());
            oldest.remove();
        }
    }

    synchronized int count() {
        return kept.size();
    }

    synchronized long taken() {
        return taken;
    }

    private static long weight(RenderedPage page) {
        return page.weight() + BESIDE_THE_PAGE;
    }
}
