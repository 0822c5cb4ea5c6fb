import dev.powerpack.PowerpackClient
import dev.powerpack.model.Powerpack

fun countries(powerpack: Powerpack): Int = powerpack.numberPriority.size

fun all(client: PowerpackClient) = client.powerpacks().list().forEachAsync(null)

fun name(powerpack: Powerpack): Int = powerpack.name.length
