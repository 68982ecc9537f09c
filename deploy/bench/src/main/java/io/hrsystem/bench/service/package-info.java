/** The two services as processes of their own, a company or twenty set up through their API, and load over HTTP. */
@NullMarked
package io.hrsystem.bench.service;

import org.jspecify.annotations.NullMarked;
