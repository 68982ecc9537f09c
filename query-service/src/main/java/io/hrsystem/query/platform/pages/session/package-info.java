/** How people are signed in on our pages: their tokens stay here, their browser has a secret that leads to them. */
@NullMarked
package io.hrsystem.query.platform.pages.session;

import org.jspecify.annotations.NullMarked;
