/** Taking the events of one company out of a store in which others work. */
@NullMarked
package io.hrsystem.bench.erase;

import org.jspecify.annotations.NullMarked;
