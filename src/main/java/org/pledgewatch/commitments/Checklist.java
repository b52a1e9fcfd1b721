package org.pledgewatch.commitments;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.InstrumentId;

/// What the congresses asked for, one by one, and how it hangs together; each list in the order of its table.
public final class Checklist {
    static final Checklist EMPTY = new Checklist(List.of(), List.of(), List.of(), List.of());

    private final List<Section> sections;
    private final Map<CommitmentId, Commitment> commitments = new LinkedHashMap<>();
    private final List<Link> links;
    private final Map<String, Target> targets = new LinkedHashMap<>();

    Checklist(List<Section> sections, List<Commitment> commitments, List<Link> links, List<Target> targets) {
        this.sections = sections;
        this.links = links;
        commitments.forEach(one -> this.commitments.put(one.id(), one));
        targets.forEach(one -> this.targets.put(one.id(), one));
    }

    public List<Section> sections() {
        return sections;
    }

    public List<Section> sections(InstrumentId instrument) {
        return sections.stream()
                .filter(section -> section.instrument().equals(instrument))
                .toList();
    }

    public Collection<Commitment> commitments() {
        return commitments.values();
    }

    public Optional<Commitment> commitment(CommitmentId id) {
        return Optional.ofNullable(commitments.get(id));
    }

    public List<Link> links() {
        return links;
    }

    public Collection<Target> targets() {
        return targets.values();
    }

    public Optional<Target> target(String id) {
        return Optional.ofNullable(targets.get(id));
    }
}
