package org.pledgewatch.sdmx.format;

/// A form in which an answer can be had.
public interface Form {
    /// Its media type, without parameters.
    String type();

    String version();

    /// What others call it: plainer media types, and words of the parameter `format`.
    boolean isCalled(String name);

    default String contentType() {
        return type() + ";version=" + version();
    }
}
