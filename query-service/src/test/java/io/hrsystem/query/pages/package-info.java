@NullMarked
package io.hrsystem.query.pages;

import org.jspecify.annotations.NullMarked;
