/** Functions without a database, by JMH; those of classes that are not public lie in the packages of these. */
@NullMarked
package io.hrsystem.bench.jmh;

import org.jspecify.annotations.NullMarked;
