import dev.powerpack.PowerpackClient
import dev.powerpack.model.Powerpack

fun countries(powerpack: Powerpack): Int = powerpack.numberPriority.size

fun page(client: PowerpackClient) = client.list(null)

fun name(powerpack: Powerpack): Int = powerpack.name.length
