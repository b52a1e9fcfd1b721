package org.pledgewatch.notices;

/// What became of a message that was handed to the mail server.
sealed interface Delivery {
    /// It was taken.
    record Taken() implements Delivery {}

    /// It was not taken and never will be.
    record Refused(String reason) implements Delivery {}

    /// It was not taken now; the server asks to come again.
    record Later(String reason) implements Delivery {}

    /// The server does not answer, or takes nothing from us.
    record Away(String reason) implements Delivery {}

    /// The connection broke after the message had gone out and before the answer came.
    record Unknown(String reason) implements Delivery {}
}
