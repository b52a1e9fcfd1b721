package org.pledgewatch.safeguarding;

/// What kind of personal detail it is, and why it stops a text. `why` is meant for the person who typed it, and holds
/// nothing of what was typed.
public enum DetailKind {
    PICTURE("picture", "This looks like a picture. Pictures can show a face or a place, so none are kept here."),
    EMAIL_ADDRESS(
            "email-address",
            "This looks like an e-mail address. It leads to one person. Name the office, and leave the address out."),
    SOCIAL_ACCOUNT(
            "social-account",
            "This looks like an account in a social network or a messenger. It leads to one person. Leave it out."),
    IDENTITY_NUMBER(
            "identity-number",
            "This looks like an identity, insurance or passport number. It belongs to one person. Leave it out."),
    DATE_OF_BIRTH(
            "date-of-birth", "This looks like somebody’s date of birth. It can tell who a person is. Leave it out."),
    PHONE_NUMBER(
            "phone-number", "This looks like a telephone number. It leads to one person or one home. Leave it out."),
    COORDINATES(
            "coordinates",
            "These look like the coordinates of a place, exact to a few houses. Name the state or province instead."),
    POSTAL_ADDRESS(
            "postal-address",
            "This looks like a street address. It can be somebody’s home. Name the state or province instead."),
    NAME_WITH_AGE(
            "name-with-age",
            "This looks like a person’s name with an age. Nothing about single people is kept here. Say what concerns"
                    + " a group, or leave the name and the age out.");

    private final String code;
    private final String why;

    DetailKind(String code, String why) {
        this.code = code;
        this.why = why;
    }

    /// For addresses, logs and message keys.
    public String code() {
        return code;
    }

    public String why() {
        return why;
    }
}
