package org.pledgewatch.atlas;

/// The Equal Earth projection (Šavrič, Patterson and Jenny 2018) onto the paper of the world map: areas keep their
/// proportion, parallels are straight.
record EqualEarth(double centralMeridian, double scale, double middle, double equator) {
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;

    /// A place on the paper; `y` grows downwards.
    record Point(double x, double y) {
        double distanceTo(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }

        /// The distance from the line through two points, or from the point where both are one.
        double distanceFrom(Point from, Point to) {
            double length = from.distanceTo(to);
            return length == 0
                    ? distanceTo(from)
                    : Math.abs((to.x - from.x) * (from.y - y) - (from.x - x) * (to.y - from.y)) / length;
        }
    }

    /// Degrees east and north.
    Point project(double longitude, double latitude) {
        double turned = Math.toRadians(Math.IEEEremainder(longitude - centralMeridian, 360));
        double theta = Math.asin(M * Math.sin(Math.toRadians(latitude)));
        double squared = theta * theta;
        double sixth = squared * squared * squared;
        double x = turned * Math.cos(theta) / (M * (A1 + 3 * A2 * squared + sixth * (7 * A3 + 9 * A4 * squared)));
        double y = theta * (A1 + A2 * squared + sixth * (A3 + A4 * squared));
        return new Point(middle + scale * x, equator - scale * y);
    }
}
