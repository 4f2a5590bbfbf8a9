export { type FindPlaces, type FoundPlace, type GeocoderRefusal, openGeocoder } from './geocoder.ts'
