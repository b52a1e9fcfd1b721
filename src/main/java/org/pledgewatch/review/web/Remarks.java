package org.pledgewatch.review.web;

import java.util.Map;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.review.RemarkDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The field below a discussion, on whichever page of the proposal it stands.
@Component
class Remarks {
    private final RemarkDesk desk;
    private final ProposalPages pages;

    Remarks(RemarkDesk desk, ProposalPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// @param address of the page
    ResponseEntity<byte[]> said(
            Person person, Proposal proposal, Map<String, String> sent, String address, Again again) {
        String remark = sent.getOrDefault("remark", "").strip();
        Assurance assurance = Assurance.of(sent);
        return switch (desk.say(proposal, person, remark, assurance, address)) {
            case RemarkDesk.Outcome.Said _ -> DeskDoor.on(address, "said");
            case RemarkDesk.Outcome.Missing _ ->
                again.page(HttpStatus.BAD_REQUEST, Typed.wrong(pages.words(), "remark", remark, "item.remark.missing"));
            case RemarkDesk.Outcome.Stopped(var stop) ->
                again.page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Typed.stopped("remark", remark, Stopped.of(stop, person, proposal.area(), assurance)));
        };
    }
}
