# frozen_string_literal: true

# Lists the powerpacks of an account, then shows what a wrong token leads to.

require 'powerpack_client'
require 'uri'

PAGE_SIZE = 20

def powerpack_api(token)
  base_url = URI(ENV.fetch('PLIVO_BASE_URL', 'https://api.plivo.com'))
  config = PowerpackClient::Configuration.new do |c|
    # The generated configuration wants the address in parts.
    c.scheme = base_url.scheme
    c.host = "#{base_url.host}:#{base_url.port}"
    c.base_path = base_url.path
    c.username = ENV.fetch('PLIVO_AUTH_ID')
    c.password = token
    # Seconds. Stock, a request waits for ever.
    c.timeout = 30
  end
  PowerpackClient::PowerpacksApi.new(PowerpackClient::ApiClient.new(config))
end

# Pages are fetched by offset. The link to the next page only tells that there is one: it need
# not have the path of the endpoint.
def each_powerpack(api, &block)
  offset = 0
  loop do
    page = api.list_powerpacks(ENV.fetch('PLIVO_AUTH_ID'), limit: PAGE_SIZE, offset: offset)
    page.objects.each(&block)
    offset += page.objects.size
    # The underscore is the generator's, because next is a keyword.
    break if page.objects.empty? || page.meta&._next.nil?
  end
end

# Names are UTF-8, whatever the locale.
$stdout.set_encoding(Encoding::UTF_8)

count = 0
each_powerpack(powerpack_api(ENV.fetch('PLIVO_AUTH_TOKEN'))) do |powerpack|
  puts "#{powerpack.name} #{powerpack.uuid}"
  count += 1
end
puts "#{count} powerpacks"

begin
  powerpack_api('wrong').list_powerpacks(ENV.fetch('PLIVO_AUTH_ID'))
rescue PowerpackClient::ApiError => e
  puts "wrong token: #{e.code}"
end
