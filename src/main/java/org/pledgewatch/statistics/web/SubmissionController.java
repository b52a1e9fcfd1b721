package org.pledgewatch.statistics.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.statistics.ApprovalDesk;
import org.pledgewatch.statistics.ApprovalDesk.Outcome;
import org.pledgewatch.statistics.Submission;
import org.pledgewatch.statistics.SubmissionNumber;
import org.pledgewatch.statistics.Submissions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One submission, and the decision on it.
@Controller
class SubmissionController {
    private final Submissions submissions;
    private final ApprovalDesk desk;
    private final FiguresPages pages;
    private final DeskDoor door;

    SubmissionController(Submissions submissions, ApprovalDesk desk, FiguresPages pages, DeskDoor door) {
        this.submissions = submissions;
        this.desk = desk;
        this.pages = pages;
        this.door = door;
    }

    @GetMapping("/desk/figures/{number}")
    @Needs(Action.SEE_SUBMISSIONS)
    ResponseEntity<byte[]> submission(HttpServletRequest request, Person person, @PathVariable String number) {
        Optional<Submission> found = SubmissionNumber.parse(number).flatMap(submissions::find);
        if (found.isEmpty()) {
            return door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        }
        return person.may(Action.SEE_SUBMISSIONS, found.get().state())
                ? page(request, person, HttpStatus.OK, found.get(), "", "", Stopped.NOTHING)
                : door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
    }

    @PostMapping("/desk/figures/{number}")
    @Needs(Action.APPROVE_FIGURES)
    ResponseEntity<byte[]> decide(
            HttpServletRequest request,
            Person person,
            @PathVariable String number,
            @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> fields) {
        SubmissionNumber which = SubmissionNumber.parse(number).orElse(null);
        if (which == null) {
            return door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        }
        Assurance assurance = Assurance.of(fields);
        Outcome outcome =
                what.equals("approve") ? desk.approve(person, which) : desk.sendBack(person, which, reason, assurance);
        return switch (outcome) {
            case Outcome.Approved _ -> DeskDoor.on("/desk/figures/" + number, "figures-approved");
            case Outcome.SentBack _ -> DeskDoor.on("/desk/figures/" + number, "figures-sent-back");
            case Outcome.NoSuchSubmission _ -> door.problem(request, HttpStatus.NOT_FOUND, "not-there");
            case Outcome.NotTheirs _, Outcome.TheirOwn _ -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
            case Outcome.DecidedBefore _ -> again(request, person, which, HttpStatus.CONFLICT, "decide.before", reason);
            case Outcome.OutOfDate _ ->
                again(request, person, which, HttpStatus.CONFLICT, "decide.out-of-date", reason);
            case Outcome.NoReason _ -> again(request, person, which, HttpStatus.BAD_REQUEST, "decide.reason", reason);
            case Outcome.Stopped(var stop) -> {
                Submission submission = submissions.find(which).orElseThrow();
                yield page(
                        request,
                        person,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        submission,
                        "",
                        reason,
                        Stopped.of(stop, person, submission.state(), assurance));
            }
        };
    }

    private ResponseEntity<byte[]> again(
            HttpServletRequest request,
            Person person,
            SubmissionNumber which,
            HttpStatus status,
            String wrong,
            String reason) {
        return page(request, person, status, submissions.find(which).orElseThrow(), wrong, reason, Stopped.NOTHING);
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request,
            Person person,
            HttpStatus status,
            Submission submission,
            String wrong,
            String reason,
            Stopped stopped) {
        return door.page(
                status, "statistics/submission", pages.submission(request, person, submission, wrong, reason, stopped));
    }
}
