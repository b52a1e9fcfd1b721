package org.pledgewatch.cube;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/// By code point, as files and engines order text; Java's own order differs beyond the first 65,536.
enum CodeOrder implements Comparator<String> {
    BY_CODE_POINT;

    @Override
    public int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
