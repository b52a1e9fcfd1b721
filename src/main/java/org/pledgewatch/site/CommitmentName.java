package org.pledgewatch.site;

import org.pledgewatch.publication.PublishedCommitment;
import org.pledgewatch.publication.PublishedInstrument;
import org.pledgewatch.vocabulary.CommitmentId;

/// What a commitment is called where it is only named, and its address.
final class CommitmentName {
    private CommitmentName() {}

    /// "Stockholm Declaration and Agenda for Action, 2.i.a: national plan of action".
    static String of(Asked asked, CommitmentId id) {
        String text = asked.edition()
                .instrument(id.instrument())
                .map(PublishedInstrument::shortTitle)
                .orElse(id.instrument().value());
        return asked.edition()
                .commitment(id)
                .map(PublishedCommitment::title)
                .map(title -> asked.words().say("commitment.named", text, code(id), title))
                .orElseGet(() -> asked.words().say("commitment.coded", text, code(id)));
    }

    /// As people write it: letters of the Agenda small, those of other texts capital.
    static String code(CommitmentId id) {
        char first = id.code().charAt(0);
        return Character.isLetter(first) ? id.code().toUpperCase(java.util.Locale.ROOT) : id.code();
    }

    static String address(Asked asked, CommitmentId id) {
        return asked.to("/commitments/" + id);
    }
}
