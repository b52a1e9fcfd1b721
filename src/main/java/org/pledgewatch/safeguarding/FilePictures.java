package org.pledgewatch.safeguarding;

/// Whether a file is a picture or holds some.
public sealed interface FilePictures {
    /// Neither a picture nor a file that holds one.
    record None() implements FilePictures {}

    record IsAPicture(PictureFormat format) implements FilePictures {}

    /// A document or archive with pictures in it.
    ///
    /// @param count how many were seen; embedded objects that may be pictures are counted
    record HoldsPictures(int count) implements FilePictures {}

    /// Of a kind that is not looked into, so that it cannot be said. To be refused like a picture.
    ///
    /// @param why a sentence for the person who sent it
    record CannotBeSaid(String why) implements FilePictures {}
}
