/**
 * The operations of the Every construct 1.0.0 as Retrofit interfaces. Generated from the contract.
 *
 * <pre>{@code
 * PetApi api = new Retrofit.Builder()
 *     .baseUrl(PetApi.BASE_URL)
 *     .client(http)
 *     .addConverterFactory(MoshiConverterFactory.create())
 *     .build()
 *     .create(PetApi.class);
 * Response<Pet> answer = api.addPet(pet).execute();
 * }</pre>
 *
 * <p>Where the contract wants credentials, {@code http}, an OkHttp client, has to add them.
 */
@NullMarked
package dev.powerpack.api;

import org.jspecify.annotations.NullMarked;
