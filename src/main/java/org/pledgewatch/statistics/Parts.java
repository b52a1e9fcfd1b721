package org.pledgewatch.statistics;

import java.util.ArrayList;
import java.util.List;

/// What is given of the parts of a total.
///
/// @param sum of the values that are given
/// @param isComplete whether all parts have a value; those of the rest may lack altogether
/// @param given the places of the figures that have one
record Parts(long sum, boolean isComplete, List<Integer> given) {

    /// @param total the place of a figure
    /// @param dimension the place of the dimension by which it is broken down
    static Parts of(Figures figures, int total, int dimension) {
        Layout layout = figures.layout();
        Codes codes = layout.dimensions().get(dimension);
        long key = figures.keys()[total];
        long sum = 0;
        boolean complete = true;
        List<Integer> given = new ArrayList<>();
        for (int part : codes.parts(layout.code(key, dimension))) {
            int there = figures.find(layout.with(key, dimension, part));
            if (there >= 0 && figures.hasValue(there)) {
                sum += figures.values()[there];
                given.add(there);
            } else if (there >= 0 || !codes.isRest(part)) {
                complete = false;
            }
        }
        return new Parts(sum, complete, given);
    }

    /// What the parts that are not given must make together.
    long left(Figures figures, int total) {
        return figures.values()[total] - sum;
    }
}
