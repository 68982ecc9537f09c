/** How a "no" and a fault look to the client: one form, in the client's language. */
@NullMarked
package io.hrsystem.platform.web;

import org.jspecify.annotations.NullMarked;
