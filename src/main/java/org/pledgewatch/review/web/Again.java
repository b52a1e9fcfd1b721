package org.pledgewatch.review.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The page once more, with what was typed.
interface Again {
    ResponseEntity<byte[]> page(HttpStatus status, Typed typed);
}
