/** What all pages of people need: their language, their questions, and a word when something does not work. */
@NullMarked
package io.hrsystem.query.platform.pages;

import org.jspecify.annotations.NullMarked;
